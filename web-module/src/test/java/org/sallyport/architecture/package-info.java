/** Holds the modules and packages to their boundaries; each rule is seen to fail on a broken fixture. */
package org.sallyport.architecture;
