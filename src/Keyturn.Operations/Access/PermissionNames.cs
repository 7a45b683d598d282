namespace Keyturn.Operations.Access;

/// <summary>How each permission is called on pages and in errors.</summary>
public sealed class PermissionNames
{
    private PermissionNames()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(PermissionNames));

    public static Sentence NameOf(Permission permission) => Book.Say(permission.ToString());
}
