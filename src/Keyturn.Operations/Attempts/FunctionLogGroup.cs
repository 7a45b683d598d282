using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>Where a rotation function writes its log.</summary>
internal static class FunctionLogGroup
{
    /// <summary>From the function's configuration, else Lambda's own name for it.</summary>
    public static async Task<string> FindAsync(EstateFeed estate, ILambdaGateway lambda, EstateScope scope, string functionArn, CancellationToken cancellationToken)
    {
        if (estate.Find(scope)?.Functions.Value?.GetValueOrDefault(functionArn) is { } known)
            return known.LogGroup;

        var asked = await lambda.GetFunctionAsync(functionArn, cancellationToken).ConfigureAwait(false);
        return asked.Value?.LogGroup ?? $"/aws/lambda/{FunctionNames.Of(functionArn)}";
    }

    /// <summary>Whether other secrets are rotated by it, so that a line without an ARN proves nothing.</summary>
    public static bool IsShared(EstateFeed estate, EstateScope scope, string functionArn) =>
        (estate.Find(scope)?.Secrets.Value?.Values.Count(other => other.RotationFunctionArn == functionArn) ?? 0) > 1;
}
