using System.Collections.Immutable;

namespace Keyturn.Operations.Emergency;

/// <summary>Somebody who holds the value of a secret, or may.</summary>
/// <param name="Id">Stable: the consumer's id, else the principal, else what was declared.</param>
/// <param name="Name">As people call it.</param>
/// <param name="Principal">Role or user that reads; <see langword="null"/> when it is not known.</param>
/// <param name="Session">What CloudTrail calls its sessions: id of the instance, name of the function; <see langword="null"/> when they are not known.</param>
/// <param name="Hold">How it keeps the value.</param>
/// <param name="Source">Why it stands here.</param>
/// <param name="LastRead">When it was seen last before the incident (UTC).</param>
public sealed record BlastConsumer(string Id, string Name, string? Principal, string? Session, HoldKind Hold, BlastSource Source, DateTimeOffset? LastRead = null)
{
    public HoldTime HoldTime => HoldTime.Of(Hold);

    /// <summary>The sources one by one.</summary>
    public ImmutableArray<BlastSource> Sources => [.. Enum.GetValues<BlastSource>().Where(one => one != BlastSource.None && Source.HasFlag(one))];
}

/// <summary>Why somebody is among those who hold a value.</summary>
[Flags]
public enum BlastSource
{
    None = 0,
    /// <summary>A tag or the file of declarations names it.</summary>
    Declared = 1,
    /// <summary>CloudTrail tells that it has read.</summary>
    Seen = 2,
    /// <summary>Its own definition names the secret.</summary>
    Named = 4,
    /// <summary>Policies let it read; nothing tells that it does.</summary>
    Permitted = 8,
}
