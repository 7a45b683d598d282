namespace Keyturn.Aws.Sandbox.State.Iam;

/// <summary>What gives an EC2 instance its role.</summary>
/// <param name="Arn">The ARN with its path.</param>
/// <param name="RoleName">The one role in it, or null when it is empty.</param>
/// <param name="CreateDate">When it was created.</param>
public sealed record InstanceProfileRecord(string Arn, string? RoleName, DateTimeOffset CreateDate)
{
    /// <summary>The name.</summary>
    public string Name => Arn[(Arn.LastIndexOf('/') + 1)..];

    /// <summary>The path.</summary>
    public string Path => ArnPath.Of(Arn);

    /// <summary>The unique id.</summary>
    public string Id => $"AIPA{StableId.Of(Arn, 17)}";
}
