using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>Which limit a throttled call ran into. A value that is not listed is kept as it came.</summary>
public sealed class ThrottleReason : ConstantClass
{
    public static readonly ThrottleReason ConcurrentInvocationLimitExceeded = new("ConcurrentInvocationLimitExceeded");
    public static readonly ThrottleReason FunctionInvocationRateLimitExceeded = new("FunctionInvocationRateLimitExceeded");
    public static readonly ThrottleReason ReservedFunctionConcurrentInvocationLimitExceeded = new("ReservedFunctionConcurrentInvocationLimitExceeded");
    public static readonly ThrottleReason ReservedFunctionInvocationRateLimitExceeded = new("ReservedFunctionInvocationRateLimitExceeded");
    public static readonly ThrottleReason CallerRateLimitExceeded = new("CallerRateLimitExceeded");
    public static readonly ThrottleReason ConcurrentSnapshotCreateLimitExceeded = new("ConcurrentSnapshotCreateLimitExceeded");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ThrottleReason(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ThrottleReason FindValue(string value) => FindValue<ThrottleReason>(value);

    public static implicit operator ThrottleReason(string value) => FindValue(value);
}
