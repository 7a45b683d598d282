using System.Collections.Immutable;

namespace Keyturn.Readiness.Estate;

/// <summary>A rotation function, as Lambda's GetFunctionConfiguration tells. Environment values are never kept.</summary>
public sealed record RotationFunction
{
    public required string Arn { get; init; }

    public required string Name { get; init; }

    public string? Runtime { get; init; }

    public TimeSpan? Timeout { get; init; }

    public int? MemoryMegabytes { get; init; }

    public string? RoleArn { get; init; }

    public string? State { get; init; }

    public string? StateReasonCode { get; init; }

    public string? LastUpdateStatus { get; init; }

    public DateTimeOffset? LastModified { get; init; }

    public string? VpcId { get; init; }

    public ImmutableArray<string> SubnetIds { get; init; } = [];

    public ImmutableArray<string> SecurityGroupIds { get; init; } = [];

    public ImmutableArray<string> EnvironmentNames { get; init; } = [];

    /// <summary>LoggingConfig.LogGroup, or <c>/aws/lambda/NAME</c>.</summary>
    public required string LogGroup { get; init; }

    public string? KmsKeyArn { get; init; }

    /// <summary>GetFunctionConcurrency; <see langword="null"/> when it was not read.</summary>
    public FunctionConcurrency? Concurrency { get; init; }

    /// <summary>Why its newest reading failed; <see langword="null"/> when it did not.</summary>
    public PartFailure? ConcurrencyFailure { get; init; }
}

/// <summary>How many executions at once are set aside for a function.</summary>
/// <param name="Reserved">The number; 0 lets it run never, <see langword="null"/> sets none aside.</param>
public sealed record FunctionConcurrency(int? Reserved);
