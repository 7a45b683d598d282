namespace Keyturn.Operations.Logs;

/// <summary>Takes an error of an AWS API apart, as botocore words it.</summary>
internal static class AwsErrorReader
{
    private const string Intro = "An error occurred (";
    private const string Middle = ") when calling the ";
    private const string End = " operation";

    public static AwsErrorText? Read(ReadOnlyMemory<char> text)
    {
        var span = text.Span;
        if (span.IndexOf(Intro, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var intro))
            return null;
        span = span[(intro + Intro.Length)..];
        if (span.IndexOf(Middle, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var middle))
            return null;
        var code = span[..middle];
        span = span[(middle + Middle.Length)..];
        if (span.IndexOf(End, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var end))
            return null;
        var operation = span[..end];
        span = span[(end + End.Length)..];

        // "… operation (reached max retries: 4): message": the message ends with its line.
        if (span.StartsWith(" (", StringComparison.Ordinal) && span.IndexOf(')') is >= 0 and var close)
            span = span[close..];
        var colon = span.IndexOf(": ", StringComparison.Ordinal);
        var message = colon < 0 ? [] : span[(colon + 2)..];
        var line = message.IndexOfAny('\r', '\n');
        return new(code.ToString(), operation.ToString(), (line < 0 ? message : message[..line]).ToString());
    }
}
