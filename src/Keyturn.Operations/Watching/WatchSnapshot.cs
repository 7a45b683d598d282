using System.Collections.Immutable;

namespace Keyturn.Operations.Watching;

/// <summary>A finding on the board.</summary>
/// <param name="Finding">What it is.</param>
/// <param name="Opened">When it was seen first (UTC); <see langword="null"/> until it was written down.</param>
public sealed record WatchItem(WatchFinding Finding, DateTimeOffset? Opened)
{
    /// <summary>A finding counts as new for this long.</summary>
    public static readonly TimeSpan NewFor = TimeSpan.FromHours(1);

    /// <summary>Since when: by the facts, else since it was seen first.</summary>
    public DateTimeOffset? Since => Finding.Since ?? Opened;

    public bool IsNew(DateTimeOffset now) => Opened is not { } opened || now - opened < NewFor;
}

/// <summary>All findings at one moment.</summary>
/// <param name="Items">The most urgent kind first, production first, then by name.</param>
/// <param name="Gone">Those that ended within the last day, the newest first.</param>
/// <param name="Version">Grows with each change.</param>
/// <param name="LookedAt">When it was looked at first in this form; <see langword="null"/>: never yet.</param>
public sealed record WatchSnapshot(ImmutableArray<WatchItem> Items, ImmutableArray<WatchRecord> Gone, long Version, DateTimeOffset? LookedAt)
{
    public static WatchSnapshot Empty { get; } = new([], [], 0, null);

    private readonly Lazy<ImmutableDictionary<FindingId, WatchItem>> byId = new(() => Items.ToImmutableDictionary(item => item.Finding.Id));
    private readonly Lazy<int> loud = new(() => Items.Count(item => !IsQuiet(item.Finding.Kind)));

    /// <summary>How many of them wake people: counted once, since every open page shows it.</summary>
    public int Loud => loud.Value;

    /// <summary>Kinds that wake nobody: they come and go with every window.</summary>
    public static bool IsQuiet(FindingKind kind) => kind == FindingKind.WindowSoon;

    /// <summary>How many of a kind stand.</summary>
    public int Count(FindingKind kind) => Items.Count(item => item.Finding.Kind == kind);

    public WatchItem? Find(FindingId id) => byId.Value.GetValueOrDefault(id);
}
