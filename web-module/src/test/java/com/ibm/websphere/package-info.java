/** Stands for the server's own classes, which aren't on any class path here. */
package com.ibm.websphere;
