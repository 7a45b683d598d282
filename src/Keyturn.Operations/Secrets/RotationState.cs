namespace Keyturn.Operations.Secrets;

/// <summary>One word for where a secret's rotation stands, most urgent first.</summary>
public enum RotationState
{
    /// <summary>The newest finished rotation event is RotationFailed or RotationAbandoned.</summary>
    Failed,
    /// <summary>AWSPENDING sits on a version other than AWSCURRENT and nothing is running.</summary>
    Stuck,
    /// <summary>NextRotationDate has passed.</summary>
    Overdue,
    Rotating,
    DueSoon,
    /// <summary>Rotation was set up once and is off.</summary>
    Off,
    /// <summary>Rotation was never set up.</summary>
    Never,
    Healthy,
    /// <summary>Rotated by the AWS service that owns the secret.</summary>
    Managed,
    /// <summary>Rotates in its primary Region.</summary>
    Replica,
    ScheduledForDeletion,
}
