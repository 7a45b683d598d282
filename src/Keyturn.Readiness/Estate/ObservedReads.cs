using System.Collections.Immutable;

namespace Keyturn.Readiness.Estate;

/// <summary>Who was seen reading which secret, after CloudTrail. Whoever is not in it was not seen, which proves nothing: a consumer may keep what it read for days, and events may be missing.</summary>
/// <remarks>Source: Secrets Manager user guide, "AWS CloudTrail entries for Secrets Manager"; KMS developer guide, "Encryption context" (SecretARN).</remarks>
public sealed record ObservedReads
{
    /// <summary>CloudTrail's name of the call that reads a value. No constant: only this project may hold the text, and it can call nothing.</summary>
    public static string ReadEventName { get; } = "GetSecretValue";

    /// <summary>CloudTrail's name of the call that KMS gets for it.</summary>
    public static string DecryptEventName { get; } = "Decrypt";

    /// <summary>Nobody, over no time.</summary>
    public static ObservedReads None { get; } = new();

    /// <summary>Readers by secret ARN, then by principal.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, ObservedRead>> BySecret { get; init; } = ImmutableDictionary<string, ImmutableDictionary<string, ObservedRead>>.Empty;

    /// <summary>By event name, the spans of time of which every event was read; oldest first, none touching another.</summary>
    public ImmutableDictionary<string, ImmutableArray<CoveredSpan>> Covered { get; init; } = ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty;

    /// <summary>Moves whenever somebody is seen at a secret for the first time, and not when the same reader comes again.</summary>
    public int Revision { get; init; }

    /// <summary>The readers of a secret.</summary>
    public ImmutableDictionary<string, ObservedRead> Of(string secretArn) => BySecret.GetValueOrDefault(secretArn, ImmutableDictionary<string, ObservedRead>.Empty);

    /// <summary>Whether this principal was seen reading this secret.</summary>
    public bool Has(string secretArn, string principal) => BySecret.TryGetValue(secretArn, out var readers) && readers.ContainsKey(principal);

    /// <summary>The covered spans of one kind of event.</summary>
    public ImmutableArray<CoveredSpan> CoveredOf(string eventName) => Covered.GetValueOrDefault(eventName, []);
}

/// <summary>A span of time, both ends included (UTC, whole seconds).</summary>
public readonly record struct CoveredSpan(DateTimeOffset From, DateTimeOffset Until);

/// <summary>One principal's reads of one secret.</summary>
/// <param name="Principal">ARN of the role for its sessions, of the user, or of an account; the name of a service.</param>
/// <param name="FirstAt">First event that was seen (UTC).</param>
/// <param name="LastAt">Last event that was seen (UTC).</param>
/// <param name="Times">GetSecretValue events that were answered.</param>
public sealed record ObservedRead(string Principal, DateTimeOffset FirstAt, DateTimeOffset LastAt, int Times)
{
    /// <summary>GetSecretValue events that were refused.</summary>
    public int Denied { get; init; }

    /// <summary>Decrypt events of the secret's key with this secret in the encryption context.</summary>
    public int Decrypts { get; init; }

    /// <summary>Session of the last event: the instance's id, the function's name, a person's login; <see langword="null"/> when it had none.</summary>
    public string? Session { get; init; }

    /// <summary>Versions that were read for certain, the newest few: Decrypt names each in its encryption context, GetSecretValue only those that the caller asked for by their id.</summary>
    public ImmutableArray<VersionRead> Versions { get; init; } = [];
}

/// <summary>One session's reads of one version. The same event twice, or an older one later, changes nothing that was said before.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="Session">Session of the role; <see langword="null"/> without one.</param>
/// <param name="FirstAt">First event that was seen (UTC).</param>
/// <param name="LastAt">Last event that was seen (UTC).</param>
/// <param name="ByDecrypt">Whether the last of them is a Decrypt of the secret's key; else a GetSecretValue that names the version.</param>
public sealed record VersionRead(string VersionId, string? Session, DateTimeOffset FirstAt, DateTimeOffset LastAt, bool ByDecrypt);
