namespace Keyturn.Readiness.Tests.Policy.Golden;

/// <summary>The rules of IAM, KMS and Secrets Manager that the engine follows, kept by hand: the number of the section, a short name, the rule.</summary>
internal static class Rules
{
    private const string Text = """
        1.1-default-deny               Nothing grants: denied.
        1.1-explicit-deny              Any Deny of session, identity, boundary, SCP, RCP, resource or endpoint policy decides.
        1.1-same-account               In one account identity policy or resource policy grants.
        1.1-other-account              Across accounts both must.
        1.1-limits                     Identity policies are limited by boundary and session policy, which grant nothing.
        1.1-limits-across-accounts     Boundary and session policy always limit across accounts.
        1.1-direct-grant               What boundary and session policy do not mention does not limit a grant to session, user, federated session or *, narrowed or not.
        1.1-direct-grant-deny          Their explicit Deny does.
        1.1-direct-grant-same-account  The exception is for one account only.
        1.1-role-grant                 A grant to the role is limited by their silence and needs no identity policy.
        1.1-account-grant              A grant to the account only delegates.
        1.1-everyone                   * is everybody; from another account the identity policy is needed still.
        1.1-deny-account               In a Deny the account covers every identity of it.
        1.1-federated                  A federated session without session policy has nothing from identity policies.
        1.1-scp-levels                 Every level from the root to the account must allow.
        1.1-scp-principal              The principal's organization counts.
        1.1-scp-exempt                 Not the management account, not service-linked roles, no services.
        1.1-rcp                        An RCP only denies, whoever calls.
        1.1-rcp-exempt                 Not the management account's resources, service-linked roles, kms:RetireGrant, AWS managed keys, other services.
        1.1-notprincipal               NotPrincipal with Deny spares who is listed whole; a part of the list hangs on the service.
        1.1-notprincipal-boundary      It always denies a principal with a boundary.
        1.1-root                       The root user stays under SCPs and resource Denies, and is not evaluated otherwise.
        1.1-third-kind                 Denied for certain, the kind unknown.
        1.2-version                    Variables exist under 2012-10-17 only; no Version means 2008-10-17.
        1.2-action                     Names ignore case, have * and ?, and are whole without them.
        1.2-notaction                  NotAction is the complement over all services.
        1.2-resource                   Six parts, each with * and ?, with regard to case; / is ordinary.
        1.2-resource-fewer-parts       Fewer parts that end in * match as text.
        1.2-crossing-colon             A wildcard that must cross a colon is Unknown.
        1.2-service-wildcard           Wildcards in the service part are invalid.
        1.2-alias                      An alias as Resource never reaches the key.
        1.2-notresource                NotResource is everything but the list.
        1.2-missing-resource           In a key or secret policy it means this resource; elsewhere it is invalid.
        1.2-principal                  Two spellings of everybody and of the account; ARNs compare whole; a list is OR.
        1.2-missing-principal          Resource policies have a Principal, identity policies have none.
        1.2-unique-id                  A unique id names nobody now living.
        1.2-service-principal          A service never covers the role that it assumes.
        1.2-other-principals           Federated and CanonicalUser are none of our callers.
        1.2-session-path               A session ARN has not the path of its role.
        1.2-broken                     What is not understood makes its layer Unknown.
        1.3-and-or                     Operators and keys join with AND, values with OR.
        1.3-nor                        Values of a negated operator join with NOR.
        1.3-key-case                   Names of keys ignore case, tag and encryption context included.
        1.3-missing-positive           A missing key fails a positive operator.
        1.3-missing-negated            A missing key satisfies a negated one.
        1.3-missing-ifexists           A missing key satisfies IfExists.
        1.3-forall-missing             ForAllValues holds of no values.
        1.3-forany-missing             ForAnyValue fails on no values.
        1.3-ifexists-deny              A Deny with IfExists bites when the key is missing.
        1.3-null                       Null asks for absence or presence.
        1.3-sets                       ForAllValues is every value, ForAnyValue one.
        1.3-set-on-single              A set operator takes one value as a set of one.
        1.3-multivalued-plain          A plain operator on a multivalued key: not stated.
        1.3-string                     Equals is literal, Like has wildcards, IgnoreCase variants.
        1.3-arn                        Equals and Like are the same, part by part; short values are not stated.
        1.3-bool                       true and false in any case.
        1.3-numeric                    Integers and decimals.
        1.3-date                       ISO 8601 or seconds, on either side.
        1.3-ip                         CIDR of both families, which never match each other.
        1.3-binary                     The bytes behind base64.
        1.3-not-understood             A value without the form of its operator: not stated.
        1.3-variables-where            In Resource behind the fifth colon, in String and Arn operators.
        1.3-variables-literal          What a value brings is no wildcard.
        1.3-variables-special          ${*} ${?} ${$} are the characters.
        1.3-variables-default          ${key, 'text'} for a key that is missing.
        1.3-variables-blanks           Blanks within the braces are tolerated.
        1.3-variables-multivalued      Multivalued keys cannot be variables.
        1.3-variables-missing          Without value it equals nothing, and a negated comparison holds.
        1.3-variables-notresource      Without value in NotResource: not stated.
        1.3-empty                      Whether an empty value counts as missing: not stated.
        1.4-delegation                 Identity policies count as far as the key policy hands over.
        1.4-delegation-conditions      Under the conditions of that statement.
        1.4-identity-deny              Denies always count.
        1.4-direct                     A direct grant of the key policy needs no identity policy.
        1.4-other-account              Key policy and identity policy, or a grant.
        1.4-other-account-operations   Some operations only.
        1.4-aws-managed                Everybody of the account through Secrets Manager, without kms permission.
        1.4-aws-managed-direct         Never directly, nor through another service or Region.
        1.4-aws-managed-other-account  Never from another account.
        1.4-aws-managed-deny           SCPs and identity Denies reach the call.
        1.4-grant                      A grant gives its operations to its grantee.
        1.4-grantee                    Role, user, session or account.
        1.4-grant-constraint           The encryption context whole or in part; values by case; not for operations without it.
        1.4-grant-deny                 A Deny wins.
        1.4-grant-settling             Five minutes to settle.
        1.4-grant-boundary             Under a silent boundary: not stated.
        1.4-calls                      Reading decrypts, writing makes data keys, the rest nothing.
        1.4-context                    What Secrets Manager sends to KMS.
        1.4-context-network            The consumer's network is not that of this call.
        1.4-request-alias              How the service names the key: not stated.
        1.4-which-key                  The key of the version, not that of the secret.
        1.4-key-state                  Enabled and Updating work.
        1.4-key-spec                   Symmetric encryption keys only.
        1.5-arn-suffix                 Name, hyphen, six characters: name-?????? is safe.
        1.5-neighbour                  name-* also fits longer names.
        1.5-bare-name                  The bare name fits nothing.
        1.5-looks-complete             A name may look complete.
        1.5-stale-arn                  A secret made anew has another suffix.
        1.5-star-is-this               * in a secret's policy is this secret.
        1.5-resource-tags              Both tag keys carry the tags.
        1.5-version-keys               Only when the caller passes them, and to Secrets Manager only.
        1.5-consumer-role              The role that the application has.
        1.5-execution-role             The execution role for secrets: of a task definition.
        1.5-describe                   Caching clients describe as well.
        1.5-rotation                   What a rotation function needs.
        1.5-random-password            On * only.
        1.5-superuser                  The superuser's secret when users alternate.
        1.5-invoke                     secretsmanager.amazonaws.com may invoke the function.
        1.5-source-account             For the account of the secret.
        1.5-source-arn                 For the secret.
        1.6-gate                       The endpoint's policy is a gate; none set is open.
        1.6-principals                 It has principals.
        1.6-only-through               For requests through it only.
        1.6-keys-through               SourceVpce, SourceVpc, VpcSourceIp there, SourceIp not.
        1.6-keys-past                  The reverse.
        1.6-path-unknown               Unknown when the way is.
        1.7-layer-not-read             Unread is not absent.
        1.7-no-organization            No organization is known to have no policies.
        1.7-request-keys               Request keys are unknown unless stated.
        1.7-session-tags               Known for services that pass none.
        1.7-session-name               A grant to one session hangs on the name.
        1.7-session-policy             None for EC2, Lambda and ECS, unknown otherwise.
        1.7-time                       Known when stated.
        1.7-fact-not-read              A fact that was not read.
        1.7-cases                      Split into the ways the request can take.
        1.7-questions                  Every question that it hangs on, and no other.
        """;

    /// <summary>The ids, in the order of the list.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Text.Split('\n').Select(line => line.Split(' ')[0])];
}
