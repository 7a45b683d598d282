using System.Globalization;
using System.Text;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Logs;

/// <summary>A place in the order of a group's events: by time, then by arrival. Lines that arrive later do not shift it.</summary>
/// <param name="Milliseconds">Time of the event.</param>
/// <param name="Sequence">Arrival in the group; the place lies behind the event of this number.</param>
internal readonly record struct LogCursor(long Milliseconds, long Sequence)
{
    public static LogCursor Behind(LogEventRecord record) => new(record.At.ToUnixTimeMilliseconds(), record.Sequence);

    public static LogCursor Before(LogEventRecord record) => new(record.At.ToUnixTimeMilliseconds(), record.Sequence - 1);

    public bool IsBefore(LogEventRecord record)
    {
        var at = record.At.ToUnixTimeMilliseconds();
        return at > Milliseconds || (at == Milliseconds && record.Sequence > Sequence);
    }

    public string Spell(string prefix) =>
        prefix + Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Milliseconds}.{Sequence}")));

    /// <exception cref="Protocols.WireException">Not a token of ours.</exception>
    public static LogCursor Parse(string token, string prefix)
    {
        var buffer = new byte[64];
        if (token.StartsWith(prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(token[prefix.Length..], buffer, out var written)
            && Encoding.ASCII.GetString(buffer, 0, written).Split('.') is [var at, var sequence]
            && long.TryParse(at, CultureInfo.InvariantCulture, out var milliseconds)
            && long.TryParse(sequence, CultureInfo.InvariantCulture, out var number))
        {
            return new(milliseconds, number);
        }

        throw LogGroupLookup.BadToken();
    }
}
