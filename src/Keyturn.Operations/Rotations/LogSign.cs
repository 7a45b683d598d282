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
/// <param name="Ends">Whether the platform wrote it after the end of the invocation.</param>
public readonly record struct LogSign(LogSignKind Kind, string? RequestId, RotationStep? Step, string Text, bool Ends);
