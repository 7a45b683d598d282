using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Keyturn.Operations.Audit;

/// <summary>The place after which the next entry goes.</summary>
/// <param name="Sequence">Sequence of the last entry; 0 before the first.</param>
/// <param name="Hash">Its hash; <see cref="AuditChain.Genesis"/> before the first.</param>
public sealed record AuditLink(long Sequence, string Hash)
{
    public static AuditLink Start { get; } = new(0, AuditChain.Genesis);

    public static AuditLink Of(AuditEntry entry) => new(entry.Sequence, entry.Hash);
}

/// <summary>The hash chain of the audit log: each entry's SHA-256 covers the hash before it and the entry's canonical bytes.</summary>
/// <remarks>The encoding prefixes every field with its length, so that no two entries share their bytes. Who can rewrite
/// the whole chain and its head can still forge it: a copy of the head kept elsewhere is what shows that.</remarks>
public static class AuditChain
{
    /// <summary>The hash before the first entry.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    private const byte EncodingVersion = 1;

    /// <summary>Gives <paramref name="draft"/> its place after <paramref name="head"/>.</summary>
    /// <remarks>The time is cut to microseconds and text to what both databases keep unchanged, before it is hashed.</remarks>
    public static AuditEntry Append(AuditLink head, DateTimeOffset at, AuditDraft draft)
    {
        var entry = new AuditEntry(head.Sequence + 1, WholeMicroseconds(at), Storable(draft), head.Hash, Hash: "");
        return entry with { Hash = HashOf(entry) };
    }

    /// <summary>SHA-256 in lower-case hexadecimal over everything in the entry but its own hash.</summary>
    public static string HashOf(AuditEntry entry) => Convert.ToHexStringLower(SHA256.HashData(Canonical(entry).WrittenSpan));

    /// <summary>Walks the chain in order of sequence.</summary>
    /// <param name="entries">Every entry that is kept, ordered by sequence; <see langword="null"/> stands for one that cannot be read as an entry.
    /// It may begin later than at the first one when a checkpoint among them closed what came before.</param>
    /// <param name="head">Where the chain must end, kept apart from the entries: without it a missing tail is not seen.</param>
    /// <param name="anchors">Ends of the chain that were written down elsewhere: they show a chain that was rewritten or cut off together with its head.</param>
    /// <param name="at">When the walk was asked for.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <returns><see cref="AuditVerification.FirstBroken"/> is the first place in the chain whose entry is changed, missing or too many.</returns>
    public static async Task<AuditVerification> VerifyAsync(
        IAsyncEnumerable<AuditEntry?> entries, AuditLink? head, AuditAnchors anchors, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var walk = new AuditWalk(head, anchors);
        await foreach (var entry in entries.WithCancellation(cancellationToken))
            walk.Pass(entry);

        return walk.End(at);
    }

    internal static bool Follows(AuditLink last, AuditEntry entry) =>
        entry.Sequence == last.Sequence + 1 && entry.PreviousHash == last.Hash && entry.Hash == HashOf(entry);

    private static ArrayBufferWriter<byte> Canonical(AuditEntry entry)
    {
        var draft = entry.Draft;
        var bytes = new ArrayBufferWriter<byte>(2048);
        bytes.Write([EncodingVersion]);
        Write(bytes, entry.PreviousHash);
        Write(bytes, entry.Sequence);
        Write(bytes, entry.At.UtcTicks);
        Write(bytes, draft.OperationId);
        Write(bytes, draft.Action.ToString());
        Write(bytes, draft.Phase.ToString());
        Write(bytes, draft.OperatorId);
        Write(bytes, draft.OperatorName);
        Write(bytes, draft.SecretArn);
        Write(bytes, draft.Reason);
        Write(bytes, draft.Result?.ToString());
        Write(bytes, draft.AwsRequestId);
        Write(bytes, draft.Details.Count);
        foreach (var (name, value) in draft.Details.WithComparers(StringComparer.Ordinal))
        {
            Write(bytes, name);
            Write(bytes, value);
        }

        return bytes;
    }

    private static void Write(ArrayBufferWriter<byte> bytes, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), number);
        bytes.Advance(sizeof(long));
    }

    /// <summary>Length in bytes, then UTF-8; a missing text has length -1, so that it differs from an empty one.</summary>
    private static void Write(ArrayBufferWriter<byte> bytes, string? text)
    {
        if (text is null)
        {
            Write(bytes, -1L);
            return;
        }

        var room = bytes.GetSpan(sizeof(long) + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, room[sizeof(long)..]);
        BinaryPrimitives.WriteInt64BigEndian(room, length);
        bytes.Advance(sizeof(long) + length);
    }

    private static DateTimeOffset WholeMicroseconds(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    private static AuditDraft Storable(AuditDraft draft) => draft with
    {
        OperationId = Storable(draft.OperationId),
        OperatorId = Storable(draft.OperatorId),
        OperatorName = Storable(draft.OperatorName),
        SecretArn = Storable(draft.SecretArn),
        Reason = Storable(draft.Reason),
        AwsRequestId = draft.AwsRequestId is { } id ? Storable(id) : null,
        Details = draft.Details.ToImmutableSortedDictionary(
            detail => Storable(detail.Key), detail => Storable(detail.Value), StringComparer.Ordinal),
    };

    /// <summary>PostgreSQL refuses NUL in text, and half a surrogate pair has no UTF-8: both become U+FFFD.</summary>
    private static string Storable(string text)
    {
        if (!text.Any(letter => letter == '\0' || char.IsSurrogate(letter)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        }

        return clean.ToString();
    }
}
