using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Rotations;

/// <summary>What a line of a rotation function's log says about its invocation.</summary>
public enum LogSignKind
{
    /// <summary>Nothing that decides anything.</summary>
    None,
    /// <summary>START RequestId.</summary>
    Start,
    /// <summary>END or REPORT RequestId.</summary>
    End,
    /// <summary>The step's own line of success.</summary>
    Done,
    /// <summary>An uncaught error, a time-out, or a function that could not be loaded.</summary>
    Failed,
    /// <summary>A step that found AWSCURRENT on the version already: the rotation had ended before.</summary>
    AlreadyCurrent,
}

/// <summary>One line, read.</summary>
/// <param name="RequestId">Lambda's id, when the line carries it.</param>
/// <param name="Step">The step that the line names.</param>
/// <param name="Text">The function's own words, without level, time and id.</param>
/// <param name="Words">What the line says, in the vocabulary of <see cref="LogLineReader"/>.</param>
public readonly record struct LogSign(LogSignKind Kind, string? RequestId, RotationStep? Step, string Text, LogLineKind Words)
{
    /// <summary>Whether the platform wrote it after the end of the invocation.</summary>
    public bool Ends => Words is LogLineKind.End or LogLineKind.Report;

    /// <summary>Whether a secret in it may be another one than the one that is rotated: the superuser's.</summary>
    public bool MayNameSuperuser => Words is LogLineKind.SuperuserLoginFailed or LogLineKind.OtherSuperuserHost or LogLineKind.SuperuserParametersRead
        or LogLineKind.SuperuserParametersFailed or LogLineKind.AwsError;
}
