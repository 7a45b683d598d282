using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Keyturn.Operations.Watching;

namespace Keyturn.Operations.Notifications;

/// <summary>What a notice tells of.</summary>
public enum NoticeChange
{
    Opened,
    Closed,
    /// <summary>Sent by hand, to see whether the channel works.</summary>
    Test,

    /// <summary>Somebody asks for a second person.</summary>
    Approval,

    /// <summary>Somebody acted without a second person, or signed in without the provider.</summary>
    BreakGlass,
}

/// <summary>One message to one channel: secrets of which the same kind of finding came or went at once, or a step of people that others must know. It never holds a value of a secret.</summary>
/// <param name="Id">The same for each attempt to send it: receivers drop what they had.</param>
/// <param name="Channel">Name of the channel.</param>
/// <param name="Change">What happened.</param>
/// <param name="Kind">Kind of the findings; <see langword="null"/> where it is not about findings.</param>
/// <param name="Title">In the language of the settings.</param>
/// <param name="Created">When it happened (UTC).</param>
/// <param name="Items">The first secrets, at most <see cref="MostItems"/>.</param>
/// <param name="Total">How many there are.</param>
public sealed record Notice(
    string Id, string Channel, NoticeChange Change, FindingKind? Kind, string Title, DateTimeOffset Created, ImmutableArray<NoticeItem> Items, int Total)
{
    /// <summary>A key or a function may concern thousands of secrets at once: one message names this many and counts the rest.</summary>
    public const int MostItems = 50;

    /// <summary>For what is not about findings: the same key, the same id.</summary>
    public static string IdOf(string channel, NoticeChange change, string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{channel}\n{change}\n{key}")))[..32];

    /// <summary>The same words, the same id: in each instance and after each restart.</summary>
    public static string IdOf(string channel, NoticeChange change, FindingKind? kind, IEnumerable<WatchRecord> records)
    {
        var text = new StringBuilder($"{channel}\n{change}\n{kind}");
        foreach (var record in records.OrderBy(record => record.Id.SecretArn, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"\n{record.Id.SecretArn} {record.Episode}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}

/// <summary>A secret in a notice.</summary>
/// <param name="SecretArn">Its ARN.</param>
/// <param name="AccountAlias">As people call its account.</param>
/// <param name="Production">Whether the account is marked so.</param>
/// <param name="Text">What was found, in the language of the settings; <see langword="null"/> when it is gone.</param>
/// <param name="Since">Since when (UTC), as far as it is known.</param>
/// <param name="Episode">1 at first; one more each time it comes back.</param>
public sealed record NoticeItem(string SecretArn, string AccountAlias, bool Production, string? Text, DateTimeOffset? Since, int Episode);

/// <summary>A notice on its way.</summary>
/// <param name="Notice">What is sent.</param>
/// <param name="Attempts">How often it was tried, this time included.</param>
public sealed record ClaimedNotice(Notice Notice, int Attempts);

/// <summary>How it stands with a notice.</summary>
public sealed record NoticeStatus(
    string Id, string Channel, NoticeChange Change, FindingKind? Kind, DateTimeOffset Created, int Attempts, DateTimeOffset? Sent, DateTimeOffset? Next, string? Error)
{
    /// <summary>Whether nobody tries any more.</summary>
    public bool GaveUp => Sent is null && Next is null;
}
