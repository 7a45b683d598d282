namespace Keyturn.Operations.Secrets;

/// <summary>Reads one secret now: DescribeSecret, ListSecretVersionIds, its rotation function.</summary>
public sealed class GetSecret
{
    public Task<OperationResult<SecretDetail>> RunAsync(SecretArn secret, string operatorId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
