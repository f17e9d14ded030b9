package servicecircle.pages;

/** Whatever is drawn for the staff. */
public sealed interface StaffScreen permits StaffPage, WindowPage, FiguresPage, CasePage {}
