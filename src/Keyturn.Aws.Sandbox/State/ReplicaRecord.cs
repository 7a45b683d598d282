namespace Keyturn.Aws.Sandbox.State;

/// <summary>The state of one replica as the primary secret reports it.</summary>
/// <param name="Region">The replica's Region.</param>
/// <param name="Status"><c>InSync</c>, <c>Failed</c> or <c>InProgress</c>.</param>
/// <param name="StatusMessage">AWS's explanation of a failure.</param>
/// <param name="KmsKeyId">The replica's key, or null for the AWS managed key.</param>
/// <param name="LastAccessedDate">The last day it was read.</param>
public sealed record ReplicaRecord(string Region, string Status, string? StatusMessage = null, string? KmsKeyId = null, DateTimeOffset? LastAccessedDate = null);
