namespace Keyturn.Operations.Repair;

/// <summary>Why a repair was not carried out, or only half.</summary>
public static class RepairErrors
{
    /// <summary>There is nothing to do it with, or AWS would refuse it.</summary>
    public static OperationError NotPossible(RepairVerdict verdict) =>
        new(OperationErrorKind.Blocked, verdict.Why, Say("LookAgain"));

    public static OperationError LabelsMoved() => new(OperationErrorKind.Blocked, Say("LabelsMoved"), Say("LookAgain"));

    public static OperationError VerdictChanged(RepairVerdict now) =>
        new(OperationErrorKind.Blocked, Say("VerdictChanged", RepairSentences.NameOf(now.Safety), now.Why), Say("LookAgain"));

    public static OperationError NameNotTyped(string name) => new(OperationErrorKind.Invalid, Say("NameNotTyped", name), Say("NameNotTypedNext"));

    /// <summary>The first call was carried out, the second was not, or is not known to be.</summary>
    public static OperationError HalfDone(OperationError second) => second with { Sentence = Say("HalfDone", second.Sentence), NextStep = Say("HalfDoneNext") };

    private static Sentence Say(string code, params ReadOnlySpan<object> arguments) => RepairSentences.Say(code, arguments);
}
