namespace Keyturn.Operations.Databases;

/// <summary>What a person names as the database of a secret: one of the estate, or where another one listens.</summary>
/// <param name="Id">Identifier of a DB instance, cluster or proxy; <see langword="null"/> when it is told by hand.</param>
/// <param name="Host">Host name or IP address, by hand.</param>
/// <param name="Port">TCP port, by hand.</param>
/// <param name="Engine">What people call its engine, by hand.</param>
public sealed record NamedDatabase(string? Id, string? Host, int? Port, string? Engine)
{
    /// <summary>The longest name of an engine.</summary>
    public const int LongestEngine = 40;

    /// <summary>One of the estate.</summary>
    public static NamedDatabase OfEstate(string id) => new(id, null, null, null);

    /// <summary>One that RDS knows nothing of.</summary>
    public static NamedDatabase ByHand(string host, int port, string? engine) => new(null, host, port, engine);
}

/// <summary>Asks to declare, or with <see langword="null"/> to withdraw, the database of a secret.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="OperatorId">Who asks.</param>
/// <param name="Database">The database; <see langword="null"/> withdraws what is declared.</param>
/// <param name="Reason">Why.</param>
public sealed record DeclarationCommand(Secrets.SecretArn Secret, string OperatorId, NamedDatabase? Database, string Reason);
