using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Adds events to what was seen: by secret and principal, never event by event.</summary>
internal sealed class ObservedReadMerge
{
    /// <summary>Principals that are kept for one secret; who was not seen for longest goes first.</summary>
    public const int MostPrincipals = 200;

    private readonly SecretNames names = new();

    /// <summary>What was seen, with the events of secrets that are known; others cannot be told apart from mistakes in writing.</summary>
    public ObservedReads Add(ObservedReads known, ImmutableDictionary<string, Secret> secrets, IEnumerable<ReadEvent> events)
    {
        var (bySecret, revision) = (known.BySecret, known.Revision);
        foreach (var item in events)
        {
            if (names.ArnOf(item.SecretId, secrets) is not { } arn)
                continue;

            var readers = bySecret.GetValueOrDefault(arn, ImmutableDictionary<string, ObservedRead>.Empty);
            if (!readers.TryGetValue(item.Principal, out var before))
                revision++;
            readers = readers.SetItem(item.Principal, With(before ?? new(item.Principal, item.At, item.At, 0) { Session = item.Session }, item));
            if (readers.Count > MostPrincipals && readers.Values.MinBy(read => read.LastAt) is { } longestAgo)
                (readers, revision) = (readers.Remove(longestAgo.Principal), revision + 1);
            bySecret = bySecret.SetItem(arn, readers);
        }

        return known with { BySecret = bySecret, Revision = revision };
    }

    /// <summary>What was seen, without secrets that are gone.</summary>
    public static ObservedReads Without(ObservedReads known, ImmutableDictionary<string, Secret> secrets) =>
        known.BySecret.Keys.Where(arn => !secrets.ContainsKey(arn)).ToArray() is { Length: > 0 } gone ? known with { BySecret = known.BySecret.RemoveRange(gone), Revision = known.Revision + 1 } : known;

    private static ObservedRead With(ObservedRead read, ReadEvent item) => read with
    {
        FirstAt = item.At < read.FirstAt ? item.At : read.FirstAt,
        LastAt = item.At > read.LastAt ? item.At : read.LastAt,
        Session = item.At >= read.LastAt ? item.Session ?? read.Session : read.Session,
        Times = read.Times + (item.Kind is ReadEventKind.Read ? 1 : 0),
        Denied = read.Denied + (item.Kind is ReadEventKind.Denied ? 1 : 0),
        Decrypts = read.Decrypts + (item.Kind is ReadEventKind.Decrypt ? 1 : 0),
    };
}
