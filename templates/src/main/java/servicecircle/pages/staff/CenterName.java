package servicecircle.pages.staff;

import servicecircle.pages.parts.Text;

/** A center to switch to. */
public record CenterName(String id, Text name) {}
