// Every page of the staff console loads this. The pages work without it; it only makes them kinder.
import { foldDoors, watchKeys } from "./keys.js";
import { narrowLists } from "./find.js";
import { showSecrets, copyFresh, printPage } from "./secret.js";
import { keepFocus, closeToasts } from "./ask.js";

foldDoors();
watchKeys();
narrowLists();
showSecrets();
copyFresh();
printPage();
keepFocus();
closeToasts();
