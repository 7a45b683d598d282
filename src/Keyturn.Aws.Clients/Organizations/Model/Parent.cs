namespace Amazon.Organizations.Model;

/// <summary>A root or an organizational unit.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Parent.html"/>
public sealed class Parent
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>Whether it is a root or an organizational unit.</summary>
    public ParentType? Type { get; set; }
}
