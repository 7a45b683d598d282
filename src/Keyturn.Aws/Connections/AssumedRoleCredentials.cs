using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Keyturn.Aws.Connections;

/// <summary>Credentials of an assumed role, renewed before they expire, with who asked as source identity.</summary>
/// <remarks>The SDK's own assume-role credentials make their STS client themselves, without a service address of ours.</remarks>
internal sealed class AssumedRoleCredentials(
    IAmazonSecurityTokenService sts, AWSCredentials own, string roleArn, string sourceIdentity, TimeProvider time)
    : PreparedCredentials, IDisposable
{
    // Role chaining allows an hour at most.
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(1);
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    /// <summary>What the role's trust policy may ask for.</summary>
    public string? ExternalId { get; init; }

    private readonly SemaphoreSlim renewing = new(1, 1);
    private Session? session;

    protected override async Task<ImmutableCredentials> FetchAsync()
    {
        if (Current() is { } ready)
            return ready;

        await renewing.WaitAsync();
        try
        {
            return Current() ?? await RenewAsync();
        }
        finally
        {
            renewing.Release();
        }
    }

    public void Dispose()
    {
        renewing.Dispose();
        sts.Dispose();
    }

    private ImmutableCredentials? Current() =>
        Volatile.Read(ref session) is { } known && time.GetUtcNow() < known.Expires - RenewBefore ? known.Credentials : null;

    private async Task<ImmutableCredentials> RenewAsync()
    {
        await PrepareAsync(own);
        var answer = await sts.AssumeRoleAsync(new AssumeRoleRequest
        {
            RoleArn = roleArn,
            RoleSessionName = sourceIdentity,
            SourceIdentity = sourceIdentity,
            DurationSeconds = (int)SessionLength.TotalSeconds,
            ExternalId = ExternalId,
        });
        var expires = answer.Credentials.Expiration is { } at ? new DateTimeOffset(at.ToUniversalTime()) : time.GetUtcNow() + SessionLength;
        var fresh = new ImmutableCredentials(answer.Credentials.AccessKeyId, answer.Credentials.SecretAccessKey, answer.Credentials.SessionToken);
        Volatile.Write(ref session, new Session(fresh, expires));
        return fresh;
    }

    private sealed record Session(ImmutableCredentials Credentials, DateTimeOffset Expires);
}
