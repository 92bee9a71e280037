package org.sallyport.browser;

/** A window as people have them; each is looked at by day and by night. */
enum Look {
    PHONE(360, 740),
    DESK(1440, 900);

    static final int TABLET_WIDTH = 768;
    static final int TABLET_HEIGHT = 1024;

    final int width;
    final int height;

    Look(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
