namespace Keyturn.Operations.Watching;

/// <summary>What is watched, the most urgent first. Names are stable: stored, linked to and sent.</summary>
public enum FindingKind
{
    /// <summary>The last rotation that ended has failed.</summary>
    Failing,

    /// <summary>AWSPENDING sits on another version than AWSCURRENT and nothing runs, or what runs takes far longer than it usually does.</summary>
    Stuck,

    /// <summary>The date by which AWS was to rotate has passed.</summary>
    Overdue,

    /// <summary>The key of the secret is going to be deleted.</summary>
    KeyDeletion,

    /// <summary>The windows of a secret and of the superuser that rotates it overlap.</summary>
    SuperuserWindow,

    /// <summary>Lambda deprecates the runtime of the rotation function, or has done so.</summary>
    FunctionRuntime,

    /// <summary>The rotation window is open or opens within the hour.</summary>
    WindowSoon,
}

/// <summary>How one question stands for one secret.</summary>
public enum FindingAnswer
{
    /// <summary>It is so.</summary>
    Found,

    /// <summary>It is certainly not so.</summary>
    Clear,

    /// <summary>Not known: what was found before still stands.</summary>
    Unknown,
}

/// <summary>Names one finding for as long as there is a secret: the same after a restart and in every instance.</summary>
public readonly record struct FindingId(string SecretArn, FindingKind Kind)
{
    public override string ToString() => $"{Kind}:{SecretArn}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static FindingId? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(':', 2) is [var kind, var arn] && Enum.TryParse<FindingKind>(kind, out var known) && Enum.IsDefined(known) ? new FindingId(arn, known) : null;
    }
}
