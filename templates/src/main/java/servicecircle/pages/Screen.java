package servicecircle.pages;

/** Whatever is drawn for residents, in the hall or on a phone. */
public sealed interface Screen permits Page, QueuePage, RatingPage, TerminalPage {}
