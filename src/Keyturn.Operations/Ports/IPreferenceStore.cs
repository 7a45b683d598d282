namespace Keyturn.Operations.Ports;

/// <summary>Small per-person documents: columns, saved views, theme, language, time zone.</summary>
public interface IPreferenceStore
{
    Task<string?> ReadAsync(string operatorId, string name, CancellationToken cancellationToken);

    /// <summary>Writes, or removes when <paramref name="json"/> is <see langword="null"/>.</summary>
    Task WriteAsync(string operatorId, string name, string? json, CancellationToken cancellationToken);
}
