package org.sallyport.browser;

import com.microsoft.playwright.options.ColorScheme;

/** A window as people have them. */
enum Look {
    PHONE_BY_DAY(360, 740, ColorScheme.LIGHT),
    PHONE_BY_NIGHT(360, 740, ColorScheme.DARK),
    DESK_BY_DAY(1440, 900, ColorScheme.LIGHT),
    DESK_BY_NIGHT(1440, 900, ColorScheme.DARK);

    static final int TABLET_WIDTH = 768;
    static final int TABLET_HEIGHT = 1024;

    final int width;
    final int height;
    final ColorScheme colours;

    Look(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    boolean isDesk() {
        return width > TABLET_WIDTH;
    }
}
