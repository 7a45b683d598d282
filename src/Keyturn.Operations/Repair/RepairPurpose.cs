namespace Keyturn.Operations.Repair;

/// <summary>Why somebody repairs: it decides what counts as harm.</summary>
public enum RepairPurpose
{
    /// <summary>The schedule shall work again without anybody noticing.</summary>
    Routine,
    /// <summary>The value that was AWSCURRENT when the rotation was asked for has leaked: it must stop being accepted.</summary>
    Leak,
    /// <summary>Consumers fail to log in since the last rotation.</summary>
    Outage,
}
