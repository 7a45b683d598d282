namespace Keyturn.Storage;

/// <summary>Where Keyturn keeps what it remembers. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>Storage:Provider</c>. More than one instance needs PostgreSQL.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary><c>Storage:ConnectionString</c>; may hold a password, so it is never logged.</summary>
    public string ConnectionString { get; set; } = "Data Source=keyturn.db";
}

public enum StorageProvider
{
    Sqlite,
    PostgreSql,
}
