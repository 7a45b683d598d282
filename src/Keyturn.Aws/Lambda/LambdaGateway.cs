using Amazon.Lambda.Model;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Connections;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Lambda;

/// <summary>Lambda, as far as rotation functions need it.</summary>
internal sealed class LambdaGateway(AwsConnections connections, AwsCaller caller, TimeProvider time) : ILambdaGateway, IFunctionReader
{
    public Task<OperationResult<RotationFunction>> GetFunctionAsync(string functionArn, CancellationToken cancellationToken) =>
        ReadAsync(ScopeOf(functionArn), functionArn, ClientPurpose.Operator, cancellationToken);

    public async Task<OperationResult<RotationFunction>> ReadAsync(EstateScope scope, string functionArn, CancellationToken cancellationToken)
    {
        var function = await ReadAsync(scope, functionArn, ClientPurpose.Collector, cancellationToken);
        if (!function.Succeeded)
            return function;

        var told = await ConcurrencyAsync(scope, functionArn, cancellationToken);
        return function.Value with
        {
            Concurrency = told.Value,
            ConcurrencyFailure = told.Succeeded ? null : PartFailures.From(told.Error, AwsOperation.GetFunctionConcurrency, time.GetUtcNow()),
        };
    }

    /// <summary>A call of its own, which may be refused by itself: the rest of what is known of the function stays.</summary>
    private Task<OperationResult<FunctionConcurrency>> ConcurrencyAsync(EstateScope scope, string functionArn, CancellationToken cancellationToken) =>
        caller.CallAsync(AwsOperation.GetFunctionConcurrency, scope, ClientPurpose.Collector, async cancel =>
        {
            var client = await connections.LambdaAsync(scope, ClientPurpose.Collector, cancel);
            var answer = await client.GetFunctionConcurrencyAsync(new GetFunctionConcurrencyRequest { FunctionName = functionArn }, cancel);
            return new FunctionConcurrency(answer.ReservedConcurrentExecutions);
        }, cancellationToken);

    private async Task<OperationResult<RotationFunction>> ReadAsync(
        EstateScope scope, string functionArn, ClientPurpose purpose, CancellationToken cancellationToken)
    {
        if (!connections.Knows(scope))
            return AwsErrorTranslator.Create(AwsFailure.AccountNotConfigured, AwsOperation.GetFunctionConfiguration, scope);

        return await caller.CallAsync(AwsOperation.GetFunctionConfiguration, scope, purpose, async cancel =>
        {
            var request = new GetFunctionConfigurationRequest { FunctionName = functionArn };
            var client = await connections.LambdaAsync(scope, purpose, cancel);
            var answer = await client.GetFunctionConfigurationAsync(request, cancel);
            return FunctionMapping.From(functionArn, answer);
        }, cancellationToken);
    }

    /// <summary><c>arn:PARTITION:lambda:REGION:ACCOUNT:function:NAME</c>; anything else belongs to no account.</summary>
    private static EstateScope ScopeOf(string functionArn) => functionArn.Split(':') is ["arn", var partition, "lambda", var region, var account, "function", ..]
        ? new EstateScope(partition, account, region)
        : new EstateScope("", functionArn, "");
}
