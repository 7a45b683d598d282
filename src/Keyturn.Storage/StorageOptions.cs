namespace Keyturn.Storage;

/// <summary>Where Keyturn keeps what it remembers. Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>Storage:Provider</c>. More than one instance needs PostgreSQL.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary><c>Storage:ConnectionString</c>; may hold a password, so it is never logged.</summary>
    public string ConnectionString { get; set; } = "Data Source=keyturn.db";

    /// <summary><c>Storage:Instance</c>: how this instance is called where several run; else the name of the machine.</summary>
    public string? Instance { get; set; }

    /// <summary><c>Storage:KeepHistoryDays</c>: how long rotation events, calls and what logs told are kept. At least 90, which CloudTrail itself remembers.</summary>
    public int KeepHistoryDays { get; set; } = 400;
}

public enum StorageProvider
{
    Sqlite,
    PostgreSql,
}
