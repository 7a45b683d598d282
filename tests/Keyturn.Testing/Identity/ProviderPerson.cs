namespace Keyturn.Testing.Identity;

/// <summary>Somebody whom the provider knows.</summary>
/// <param name="Subject">Its own id of the person.</param>
/// <param name="Login">Claim <c>preferred_username</c>.</param>
/// <param name="Name">Claim <c>name</c>.</param>
/// <param name="Groups">Claim <c>groups</c>.</param>
public sealed record ProviderPerson(string Subject, string Login, string Name, params string[] Groups);
