package servicecircle.pages;

/** In which frame a page is drawn. */
public enum Look {
    /** The touch screen in the hall, sized by {@code --mm}. */
    KIOSK,
    /** The same in large type and stronger contrast (长者版). */
    ELDER,
    /** A phone or a desk computer. */
    PHONE,
    /** The desk computer of somebody who works in the hall. */
    STAFF,
    /** The board in the hall and the strip above a window: nobody touches it, it is read from far away. */
    BOARD
}
