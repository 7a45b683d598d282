using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Logs;

/// <summary>One line of a rotation function's log, read. Its texts are parts of the line itself.</summary>
/// <remarks>The level never decides: a successful rotation of a database without TLS logs ERROR lines.</remarks>
public readonly record struct LogLine
{
    public LogLineKind Kind { get; init; }

    public LogLineLevel Level { get; init; }

    /// <summary>The time that the line itself carries (UTC).</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Lambda's request id; empty when the line does not carry it.</summary>
    public ReadOnlyMemory<char> RequestId { get; init; }

    /// <summary>The step that the line names.</summary>
    public RotationStep? Step { get; init; }

    /// <summary>The function's own words without level, time and id.</summary>
    public ReadOnlyMemory<char> Text { get; init; }

    /// <summary>Whether the line tells of an error that nothing caught: it ended the invocation.</summary>
    public bool IsUncaught { get; init; }

    /// <summary>Class of an uncaught error, for instance <c>KeyError</c>; empty otherwise.</summary>
    public ReadOnlyMemory<char> ErrorType { get; init; }

    /// <summary>What an AWS API answered, when the line tells of an error of one.</summary>
    public AwsErrorText? Aws { get; init; }

    /// <summary>Code of the database or its driver, for instance <c>ORA-28003</c>, <c>DPY-6005</c>, <c>1819</c>.</summary>
    public string? DatabaseCode { get; init; }

    /// <summary>Of a REPORT line.</summary>
    public LambdaReport? Report { get; init; }

    /// <summary>Whether the invocation ended here in failure.</summary>
    public bool IsFailure => IsUncaught || Report?.IsFailure == true
        || Kind is LogLineKind.TimedOut or LogLineKind.ImportFailed or LogLineKind.RuntimeExited or LogLineKind.OutOfMemory;

    /// <summary>Whether it is a step's own line of success.</summary>
    public bool IsSuccess => Kind is LogLineKind.PasswordStored or LogLineKind.PasswordFound or LogLineKind.PasswordSet or LogLineKind.PasswordAlreadySet
        or LogLineKind.LoginTested or LogLineKind.StageMoved or LogLineKind.StageAlreadyMoved;
}

/// <summary>The level of a line.</summary>
public enum LogLineLevel
{
    None,
    Debug,
    Info,
    Warning,
    Error,
    Fatal,
}

/// <summary>An error as botocore words it: <c>An error occurred (CODE) when calling the OPERATION operation: MESSAGE</c>.</summary>
public sealed record AwsErrorText(string Code, string Operation, string Message);

/// <summary>The bill of one invocation.</summary>
/// <param name="Duration">Time that the handler ran.</param>
/// <param name="Billed">Billed time.</param>
/// <param name="MemoryMegabytes">Memory that is configured.</param>
/// <param name="UsedMegabytes">The most that was used.</param>
/// <param name="Init">Of a cold start.</param>
/// <param name="Status">timeout, error or failure; <see langword="null"/> or success else.</param>
public sealed record LambdaReport(TimeSpan? Duration, TimeSpan? Billed, int? MemoryMegabytes, int? UsedMegabytes, TimeSpan? Init, string? Status)
{
    public bool IsFailure => Status is not null && (Status.Equals("timeout", StringComparison.OrdinalIgnoreCase)
        || Status.Equals("error", StringComparison.OrdinalIgnoreCase) || Status.Equals("failure", StringComparison.OrdinalIgnoreCase));

    /// <summary>All of the memory was used.</summary>
    public bool IsMemoryFull => UsedMegabytes >= MemoryMegabytes;
}
