// Every page of the staff console loads this. The pages work without it; it only makes them kinder.
import { watchKeys } from "./keys.js";
import { narrowLists } from "./find.js";
import { showSecrets, copyFresh, printPage } from "./secret.js";
import { keepFocus, closeToasts } from "./ask.js";

watchKeys();
narrowLists();
showSecrets();
copyFresh();
printPage();
keepFocus();
closeToasts();
