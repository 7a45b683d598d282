namespace Keyturn.Readiness.Databases;

/// <summary>What a person told the console about the database of a secret.</summary>
/// <param name="SecretArn">The secret.</param>
/// <param name="Database">Identifier of a DB instance, of a cluster or of a proxy, or host and port as <see cref="DatabaseAddress"/> writes them.</param>
/// <param name="Engine">What people call the engine where it is not RDS's; <see langword="null"/> when RDS tells.</param>
/// <param name="OperatorId">Stable id of who declared it.</param>
/// <param name="OperatorName">As people read it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reason">Why, in the person's words.</param>
public sealed record DatabaseDeclaration(string SecretArn, string Database, string? Engine, string OperatorId, string OperatorName, DateTimeOffset At, string Reason);
