using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Conditions;

/// <summary>Bool: true and false in any case.</summary>
/// <remarks>"Boolean condition operators", IAM User Guide.</remarks>
internal static class BoolOperator
{
    public static Answer Fits(string value, string actual) =>
        !IsBoolean(value) ? Answer.Unknown(UnknownCode.ValueNotUnderstood, value)
        : !IsBoolean(actual) ? Answer.Unknown(UnknownCode.ValueNotUnderstood, actual)
        : Answer.Of(string.Equals(value, actual, StringComparison.OrdinalIgnoreCase));

    private static bool IsBoolean(string text) =>
        string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "false", StringComparison.OrdinalIgnoreCase);
}
