using YamlDotNet.RepresentationModel;

namespace Keyturn.Architecture.Tests.Deploy;

public sealed class KubernetesTests
{
    public static readonly IReadOnlyList<string> Files =
        ["configmap.yaml", "deployment.yaml", "ingress.yaml", "kustomization.yaml", "namespace.yaml", "networkpolicy.yaml", "poddisruptionbudget.yaml", "service.yaml", "serviceaccount.yaml"];

    /// <summary>Kinds with the version that a cluster of today serves, and what they must have beside apiVersion, kind and metadata.</summary>
    private static readonly Dictionary<string, (string Version, string[] Fields)> Kinds = new(StringComparer.Ordinal)
    {
        ["Namespace"] = ("v1", []),
        ["ServiceAccount"] = ("v1", ["automountServiceAccountToken"]),
        ["ConfigMap"] = ("v1", ["data"]),
        ["Service"] = ("v1", ["spec"]),
        ["Deployment"] = ("apps/v1", ["spec"]),
        ["PodDisruptionBudget"] = ("policy/v1", ["spec"]),
        ["Ingress"] = ("networking.k8s.io/v1", ["spec"]),
        ["NetworkPolicy"] = ("networking.k8s.io/v1", ["spec"]),
    };

    private static readonly YamlMappingNode Deployment = Read("deployment.yaml");
    private static readonly YamlNode Pod = Deployment.At("spec", "template", "spec").ShouldNotBeNull();
    private static readonly YamlNode Container = Pod.At("containers", 0).ShouldNotBeNull();

    [Fact]
    public void Kustomization_NamesEveryFile()
    {
        var file = Read("kustomization.yaml");

        file.Texts("resources").Append("kustomization.yaml").ShouldBe(Files, ignoreOrder: true);
        file.Text("images", 0, "name").ShouldBe(Container.Text("image"));
    }

    [Fact]
    public void Objects_HaveTheirFieldsAndTheirNamespace()
    {
        foreach (var file in Files.Except(["kustomization.yaml"]))
        {
            var one = Read(file);
            var (version, fields) = Kinds[one.Text("kind").ShouldNotBeNull(file)];

            one.Text("apiVersion").ShouldBe(version, file);
            one.Keys().ShouldBe(["apiVersion", "kind", "metadata", .. fields], file);
            one.Text("metadata", "name").ShouldBe("keyturn", file);
            if (version != "v1" || fields.Length > 0)
                one.Text("metadata", "namespace").ShouldBe("keyturn", file);
        }
    }

    [Fact]
    public void Pod_IsConfinedAsTheRestrictedStandardAsks()
    {
        Pod.Text("securityContext", "runAsNonRoot").ShouldBe("true");
        Pod.Text("securityContext", "runAsUser").ShouldBe(ImageFacts.User);
        Pod.Text("securityContext", "runAsGroup").ShouldBe(ImageFacts.User);
        Pod.Text("securityContext", "fsGroup").ShouldBe(ImageFacts.User);
        Pod.Text("securityContext", "seccompProfile", "type").ShouldBe("RuntimeDefault");
        Container.Text("securityContext", "allowPrivilegeEscalation").ShouldBe("false");
        Container.Text("securityContext", "readOnlyRootFilesystem").ShouldBe("true");
        Container.Text("securityContext", "runAsNonRoot").ShouldBe("true");
        Container.Texts("securityContext", "capabilities", "drop").ShouldBe(["ALL"]);
        Pod.Text("automountServiceAccountToken").ShouldBe("false");
        foreach (var key in (string[])["hostNetwork", "hostPID", "hostIPC"])
            Pod.At(key).ShouldBeNull();
        Read("namespace.yaml").Text("metadata", "labels", "pod-security.kubernetes.io/enforce").ShouldBe("restricted");
        Container.Keys("resources", "limits").ShouldBe(["cpu", "memory"]);
        Container.Keys("resources", "requests").ShouldBe(["cpu", "memory"]);
    }

    [Theory]
    [InlineData("startupProbe", "/healthz/live")]
    [InlineData("livenessProbe", "/healthz/live")]
    [InlineData("readinessProbe", "/healthz/ready")]
    public void Probes_AskAddressesThatExist(string probe, string path)
    {
        Container.Text(probe, "httpGet", "path").ShouldBe(path);
        Container.Text(probe, "httpGet", "port").ShouldBe(Container.Text("ports", 0, "name"));
        ImageFacts.HealthPaths.ShouldContain(path);
    }

    [Fact]
    public void Ports_AreThoseOfTheImage()
    {
        var service = Read("service.yaml");
        var ingress = Read("ingress.yaml");

        Container.Text("ports", 0, "containerPort").ShouldBe(ImageFacts.Port);
        service.Text("spec", "ports", 0, "targetPort").ShouldBe(Container.Text("ports", 0, "name"));
        var backend = ingress.At("spec", "rules", 0, "http", "paths", 0, "backend", "service");
        backend.Text("name").ShouldBe(service.Text("metadata", "name"));
        backend.Text("port", "name").ShouldBe(service.Text("spec", "ports", 0, "name"));
        Read("networkpolicy.yaml").Text("spec", "ingress", 0, "ports", 0, "port").ShouldBe(ImageFacts.Port);
    }

    [Fact]
    public void Selectors_FindThePods()
    {
        var label = Deployment.Text("spec", "template", "metadata", "labels", "app.kubernetes.io/name").ShouldNotBeNull();

        Deployment.Text("spec", "selector", "matchLabels", "app.kubernetes.io/name").ShouldBe(label);
        Read("service.yaml").Text("spec", "selector", "app.kubernetes.io/name").ShouldBe(label);
        Read("poddisruptionbudget.yaml").Text("spec", "selector", "matchLabels", "app.kubernetes.io/name").ShouldBe(label);
        Read("networkpolicy.yaml").Text("spec", "podSelector", "matchLabels", "app.kubernetes.io/name").ShouldBe(label);
        Pod.Text("topologySpreadConstraints", 0, "labelSelector", "matchLabels", "app.kubernetes.io/name").ShouldBe(label);
    }

    [Fact]
    public void Replicas_AreMoreThanTheBudgetKeeps()
    {
        Deployment.Text("spec", "replicas").ShouldBe("2");
        Read("poddisruptionbudget.yaml").Text("spec", "minAvailable").ShouldBe("1");
        Deployment.Text("spec", "strategy", "rollingUpdate", "maxUnavailable").ShouldBe("0");
    }

    [Fact]
    public void Settings_Exist_AndSecretsAreReferencesAlone()
    {
        var settings = Read("configmap.yaml").Keys("data");

        settings.Count.ShouldBeGreaterThan(15);
        settings.Concat(Container.Items("env").Select(one => one.Text("name") ?? "")).Where(name => !ImageFacts.IsSetting(name)).ShouldBeEmpty();
        settings.ShouldNotContain(name => name.Contains("Secret", StringComparison.Ordinal) || name.Contains("ConnectionString", StringComparison.Ordinal) || name.Contains("Password", StringComparison.Ordinal));
        Container.Text("envFrom", 0, "configMapRef", "name").ShouldBe(Read("configmap.yaml").Text("metadata", "name"));
        Pod.Text("volumes", 0, "secret", "secretName").ShouldBe("keyturn");
        Container.Text("env", 0, "value").ShouldBe(Container.Text("volumeMounts", 0, "mountPath"));
        Container.Items("volumeMounts").Select(mount => mount.Text("name")).ShouldBe(Pod.Items("volumes").Select(volume => volume.Text("name")));
        Files.Where(file => Read(file).Text("kind") == "Secret").ShouldBeEmpty();
    }

    [Fact]
    public void Ingress_LetsWebSocketsBeSilentAndNeedsNoStickiness()
    {
        var annotations = Read("ingress.yaml").At("metadata", "annotations");

        annotations.Text("alb.ingress.kubernetes.io/load-balancer-attributes").ShouldNotBeNull().ShouldContain("idle_timeout.timeout_seconds=3600");
        annotations.Text("alb.ingress.kubernetes.io/target-group-attributes").ShouldNotBeNull().ShouldContain("stickiness.enabled=false");
        annotations.Text("nginx.ingress.kubernetes.io/proxy-read-timeout").ShouldBe("3600");
        ImageFacts.HealthPaths.ShouldContain(annotations.Text("alb.ingress.kubernetes.io/healthcheck-path"));
        Read("service.yaml").At("spec", "sessionAffinity").ShouldBeNull();
    }

    [Fact]
    public void Network_LetsNoPodReachTheNodesCredentials() =>
        Read("networkpolicy.yaml").Items("spec", "egress").SelectMany(rule => rule.Items("to")).Where(to => to.Text("ipBlock", "cidr") == "0.0.0.0/0")
            .Where(to => !to.Texts("ipBlock", "except").Contains("169.254.169.254/32")).ShouldBeEmpty();

    private static YamlMappingNode Read(string file) => DeployYaml.Read($"deploy/kubernetes/{file}");
}
