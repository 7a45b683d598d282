using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace Keyturn.Aws.Connections;

/// <summary>The SDK's default chain, asked anew each time: credentials that were missing or expired may be there now. The chain caches by itself.</summary>
internal sealed class ChainCredentials : PreparedCredentials
{
    protected override async Task<ImmutableCredentials> FetchAsync() =>
        await (await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync()).GetCredentialsAsync();
}
