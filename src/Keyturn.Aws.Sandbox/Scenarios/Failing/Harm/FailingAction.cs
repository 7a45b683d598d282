namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;

/// <summary>What an operator can do about a failed rotation, as one call or two of Secrets Manager. The cause is still there.</summary>
public enum FailingAction
{
    /// <summary>UpdateSecretVersionStage: AWSCURRENT to the version with AWSPENDING, then AWSPENDING off.</summary>
    FinishForward,

    /// <summary>UpdateSecretVersionStage: AWSPENDING off its version.</summary>
    DetachPending,

    /// <summary>UpdateSecretVersionStage: AWSCURRENT to the version with AWSPREVIOUS.</summary>
    RollBack,

    /// <summary>UpdateSecretVersionStage: AWSPENDING to a version without labels; not possible while another version has it.</summary>
    ReattachPending,

    /// <summary>RotateSecret.</summary>
    Retry,

    /// <summary>CancelRotateSecret.</summary>
    Stop,

    /// <summary>RotateSecret with RotateImmediately=false.</summary>
    EnableWithTest,
}
