package com.ibm.websphere;

public class FakeServerApi {}
