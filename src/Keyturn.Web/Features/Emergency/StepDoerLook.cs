using Keyturn.Operations.Emergency;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Emergency;

/// <summary>Who does a step, as an icon with its words.</summary>
public static class StepDoerLook
{
    public static string IconOf(StepDoer doer) => doer switch
    {
        StepDoer.Console => Glyphs.Rotate,
        StepDoer.Person => Glyphs.User,
        _ => Glyphs.Clock,
    };

    public static string TextOf(StepDoer doer) => doer switch
    {
        StepDoer.Console => EmergencyStrings.DoerConsole,
        StepDoer.Person => EmergencyStrings.DoerPerson,
        _ => EmergencyStrings.DoerWait,
    };
}
