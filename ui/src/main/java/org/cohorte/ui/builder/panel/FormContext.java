package org.cohorte.ui.builder.panel;

import org.cohorte.ui.builder.model.BuilderActions;
import org.cohorte.ui.builder.model.BuilderServices;
import org.cohorte.ui.text.Texts;

/** What every form works with. */
record FormContext(BuilderServices services, BuilderActions actions, Texts texts) {}
