using System.Collections.Concurrent;
using Keyturn.Operations;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;

namespace Keyturn.Testing.Fakes;

/// <summary>Lambda as a dictionary of functions by ARN.</summary>
public sealed class FakeLambdaGateway : ILambdaGateway
{
    public ConcurrentDictionary<string, RotationFunction> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>When set, every call fails with it.</summary>
    public OperationError? Error { get; set; }

    public Task<OperationResult<RotationFunction>> GetFunctionAsync(string functionArn, CancellationToken cancellationToken)
    {
        OperationResult<RotationFunction> answer = Error is { } error
            ? error
            : Functions.TryGetValue(functionArn, out var function) ? function : OperationErrors.NotFound(functionArn);
        return Task.FromResult(answer);
    }
}
