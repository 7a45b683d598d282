using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Conditions;

/// <summary>BinaryEquals: the bytes behind two base64 texts.</summary>
/// <remarks>"Binary condition operators", IAM User Guide.</remarks>
internal static class BinaryOperator
{
    public static Answer Fits(string value, string actual) =>
        Bytes(value) is not { } left ? Answer.Unknown(UnknownCode.ValueNotUnderstood, value)
        : Bytes(actual) is not { } right ? Answer.Unknown(UnknownCode.ValueNotUnderstood, actual)
        : Answer.Of(left.AsSpan().SequenceEqual(right));

    private static byte[]? Bytes(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : null;
    }
}
