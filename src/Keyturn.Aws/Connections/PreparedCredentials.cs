using Amazon.Runtime;

namespace Keyturn.Aws.Connections;

/// <summary>Credentials that have to be fetched. The SDK's signer asks synchronously, so they are fetched before each call.</summary>
internal abstract class PreparedCredentials : AWSCredentials
{
    private ImmutableCredentials? ready;

    /// <summary>Fetches what is missing or about to expire; returns at once otherwise.</summary>
    public async Task PrepareAsync() => Volatile.Write(ref ready, await FetchAsync());

    public sealed override ImmutableCredentials GetCredentials() =>
        Volatile.Read(ref ready) ?? throw new InvalidOperationException("The credentials were not prepared before the call.");

    public sealed override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        await PrepareAsync();
        return GetCredentials();
    }

    protected abstract Task<ImmutableCredentials> FetchAsync();

    /// <summary>Prepares <paramref name="credentials"/> if they are of a kind that needs it.</summary>
    public static Task PrepareAsync(AWSCredentials credentials) =>
        credentials is PreparedCredentials prepared ? prepared.PrepareAsync() : Task.CompletedTask;
}
