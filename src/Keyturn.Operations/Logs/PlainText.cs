namespace Keyturn.Operations.Logs;

/// <summary>Letters and digits in lower case, every run of other signs one blank: <c>Successfully  SET!</c> and <c>successfully set</c> are the same.</summary>
internal static class PlainText
{
    /// <summary>As much of the text as there is room for.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, Span<char> room)
    {
        var length = 0;
        var gap = false;
        foreach (var sign in text)
        {
            if (!char.IsLetterOrDigit(sign))
            {
                gap = length > 0;
                continue;
            }

            if (length + 2 > room.Length)
                break;
            if (gap)
                room[length++] = ' ';
            gap = false;
            room[length++] = sign < 128 ? (char)(sign | (sign is >= 'A' and <= 'Z' ? 0x20 : 0)) : char.ToLowerInvariant(sign);
        }

        return room[..length];
    }
}
