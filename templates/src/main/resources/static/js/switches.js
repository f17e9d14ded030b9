// Changing the language or the type size in the middle of a step must not lose what stands in its fields: the switch takes
// them along, and the kiosk keeps them in the draft.

export function carryTyped() {
  const step = document.querySelector("form.screen-form");
  if (!step) return;
  for (const form of document.querySelectorAll("form.switch")) {
    form.addEventListener("formdata", ({ formData }) => {
      for (const [name, value] of new FormData(step)) {
        if (!formData.has(name)) formData.append(name, value);
      }
    });
  }
}
